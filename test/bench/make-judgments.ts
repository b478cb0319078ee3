/** Usage: npm run bench:judgments ROWS FILE.csv [SEED] */
import { writeCollection } from "./judgment-collection.js";

const [rows = "1000", path = "judgments.csv", seed = "1"] = process.argv.slice(2);
await writeCollection(path, Number(rows), Number(seed));
console.log(`${rows} rows in ${path}`);
