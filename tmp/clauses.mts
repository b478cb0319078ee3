import { onSeededGraph } from "../test/eval/evaluate.js"; import { evalClauses } from "../test/eval/clauses.eval.js"; import { openEmbedder } from "../src/cli/open-embedder.js";
import { embedGraph } from "../src/embedding/embed-graph.js"; import { GraphEmbeddings } from "../src/graph/graph-embeddings.js";
const open=openEmbedder({kind:"LOCAL"},2)!; await open.start();
await onSeededGraph(async db=>{ let t=Date.now(); await embedGraph(new GraphEmbeddings(db),open.embedder,{all:false}); console.log("embedded",Date.now()-t); await evalClauses(db,"/work/shared/data",[undefined,open.embedder]); }); await open.close();
