import "@xyflow/react/dist/base.css";
import {
  Controls,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "react-aria-components/Button";
import { type NamedNode, NodeLink } from "../../parts/node-link.js";
import { useWords } from "../../words/bilingual.js";
import { AROUND } from "./around.words.js";
import { type Box, pictureOf } from "./picture-layout.js";
import type { Kind } from "./use-kinds.js";

interface PictureProps {
  readonly center: NamedNode;
  readonly kinds: readonly Kind[];
  readonly onToggle: (kind: Kind) => void;
}

type BoxNode = Node<{ readonly content: Box["content"] }, "box">;

const Shown = createContext<PictureProps | undefined>(undefined);
const NODE_TYPES = { box: BoxOf };
/** Smaller letters would not be read. */
const LEAST_ZOOM = 0.82;
const MARGIN = 16;
/** Narrower, and there is no room on both sides of the node. */
const WIDE = 560;
const LEAST_HEIGHT = 240;
const MOST_HEIGHT = 880;

/** The node in the middle, its kinds of relation as buttons, and what the expanded ones lead to. */
export function Picture(props: PictureProps) {
  return (
    <Shown.Provider value={props}>
      <ReactFlowProvider>
        <Canvas kinds={props.kinds} />
      </ReactFlowProvider>
    </Shown.Provider>
  );
}

function Canvas({ kinds }: { readonly kinds: readonly Kind[] }) {
  const words = useWords(AROUND);
  const { setViewport } = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  // the kinds are new objects with each render: the picture is what they say
  const shape = kinds
    .map(({ key, name, count, isOpen, neighbours }) =>
      [key, name, count, isOpen, neighbours?.length].join(),
    )
    .join(";");
  const [room, setRoom] = useState(WIDE);
  useLayoutEffect(() => setRoom(frame.current?.clientWidth ?? WIDE), []);
  const picture = useMemo(() => flowOf(kinds, room < WIDE), [shape, room]);
  const { nodes, edges, height } = picture;
  useEffect(() => void setViewport(viewportOf(picture, room)), [setViewport, picture, room]);
  return (
    <div className="picture" style={{ height }} ref={frame}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        minZoom={0.4}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
        aria-label={words.picture}
        ariaLabelConfig={words.controls}
      >
        {/* where all stands on the right, the lower left is free */}
        <Controls showInteractive={false} position={room < WIDE ? "bottom-left" : "bottom-right"} />
      </ReactFlow>
    </div>
  );
}

function flowOf(kinds: readonly Kind[], isNarrow: boolean) {
  const { boxes, lines } = pictureOf(kinds, isNarrow);
  const nodes = boxes.map(({ id, x, y, width, height, content }): BoxNode => ({
    id,
    type: "box",
    position: { x, y },
    width,
    height,
    data: { content },
  }));
  const edges = lines.map(({ from, to }) => ({
    id: `${from} ${to}`,
    source: from,
    target: to,
  }));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const width = Math.max(...boxes.map((box) => box.x + box.width));
  const [center] = boxes;
  return {
    nodes,
    edges,
    width,
    middle: center === undefined ? 0 : center.x + center.width / 2,
    height: Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, bottom + 2 * MARGIN)),
  };
}

/** As wide as there is room; where there is not enough, the node in the middle is seen. */
function viewportOf({ width, middle }: ReturnType<typeof flowOf>, room: number) {
  const zoom = Math.max(LEAST_ZOOM, Math.min(1, (room - 2 * MARGIN) / width));
  const fits = width * zoom <= room;
  const x = fits ? (room - width * zoom) / 2 : Math.min(MARGIN, room / 2 - middle * zoom);
  return { x, y: MARGIN, zoom };
}

function BoxOf({ data: { content } }: NodeProps<BoxNode>) {
  const words = useWords(AROUND);
  const shown = useContext(Shown);
  if (shown === undefined) return null;
  return (
    <div className={`box-of ${content.kind}`}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {content.kind === "center" && <NodeLink node={shown.center} />}
      {content.kind === "relation" && (
        <Button
          className="box-button nopan"
          aria-expanded={content.relation.isOpen}
          onPress={() => {
            // the newest of its kind: this one may be of an older picture
            const now = shown.kinds.find(({ key }) => key === content.relation.key);
            if (now) shown.onToggle(now);
          }}
        >
          {content.relation.name} {words.count(content.relation.count)}
        </Button>
      )}
      {content.kind === "neighbour" && <NodeLink node={content.neighbour.node} />}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
