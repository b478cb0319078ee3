import { Presets, SingleBar } from "cli-progress";
import { Pace } from "./pace.js";

/**
 * Shows how far long work has come, on standard error: a bar on a terminal, plain lines elsewhere.
 */
export interface Progress {
  /** @param detail what else is known of the step: how fast it goes, how long it will take. */
  update(label: string, done: number, total: number, detail?: string): void;
  /** A step without a length. */
  print(text: string): void;
  end(): void;
}

/** Without a terminal a step prints a line no more often than this. */
const LINE_EVERY_MS = 5000;

/** Progress as a bar where the stream is a terminal, else as lines. */
export function createProgress(): Progress {
  const stream = process.stderr;
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

/** Progress that shows nothing, for --json and tests. */
export const SILENT: Progress = { update() {}, print() {}, end() {} };

function barProgress(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined;
  let pace = new Pace(0);
  let current = "";
  const end = () => {
    bar?.stop();
    bar = undefined;
    current = "";
  };
  return {
    update(label, done, total, detail) {
      if (label !== current) {
        end();
        current = label;
        bar = new SingleBar(
          { format: `${label} [{bar}] {value}/{total} {pace}`, stream, hideCursor: true },
          Presets.rect,
        );
        pace = new Pace(done);
        bar.start(total, done, { pace: "" });
      }
      bar?.update(done, { pace: detail ?? pace.text(done, total) });
      if (done >= total) end();
    },
    print(text) {
      end();
      stream.write(`${text}\n`);
    },
    end,
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  let pace = new Pace(0);
  let current = "";
  let shown = 0;
  return {
    update(label, done, total, detail) {
      const now = Date.now();
      if (label === current && done < total && now - shown < LINE_EVERY_MS) return;
      if (label === current && done >= total && total <= 1) return;
      if (label !== current) pace = new Pace(done);
      current = label;
      shown = now;
      const left = detail ?? pace.text(done, total);
      stream.write(`${label} ${done}/${total}${left === "" ? "" : ` (${left})`}\n`);
    },
    print(text) {
      stream.write(`${text}\n`);
    },
    end() {},
  };
}
