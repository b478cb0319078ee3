import { Presets, SingleBar } from "cli-progress";

/**
 * Shows how far long work has come, on standard error: a bar on a terminal, plain lines elsewhere.
 */
export interface Progress {
  update(label: string, done: number, total: number): void;
  /** A step without a length. */
  say(text: string): void;
  end(): void;
}

const LINE_EVERY_MS = 5000;

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

/** Progress that shows nothing, for --json and tests. */
export const SILENT: Progress = { update() {}, say() {}, end() {} };

function barProgress(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined;
  let current = "";
  const end = () => {
    bar?.stop();
    bar = undefined;
    current = "";
  };
  return {
    update(label, done, total) {
      if (label !== current) {
        end();
        current = label;
        bar = new SingleBar(
          { format: `${label} [{bar}] {value}/{total}`, stream, hideCursor: true },
          Presets.rect,
        );
        bar.start(total, done);
      }
      bar?.update(done);
      if (done >= total) end();
    },
    say(text) {
      end();
      stream.write(`${text}\n`);
    },
    end,
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  let current = "";
  let shown = 0;
  return {
    update(label, done, total) {
      const now = Date.now();
      if (label === current && done < total && now - shown < LINE_EVERY_MS) return;
      if (label === current && done >= total && total <= 1) return;
      current = label;
      shown = now;
      stream.write(`${label} ${done}/${total}\n`);
    },
    say(text) {
      stream.write(`${text}\n`);
    },
    end() {},
  };
}
