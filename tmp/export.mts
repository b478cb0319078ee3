import {embed} from "./emb.mts"; import fs from "fs"; import {parse} from "yaml"; import {createHash} from "crypto";
const C="/tmp/emb-cache.json"; 
const texts=new Set<string>(JSON.parse(fs.readFileSync("/tmp/texts.json","utf8")));
const keys:string[]=fs.existsSync("/tmp/emb.keys.json")?JSON.parse(fs.readFileSync("/tmp/emb.keys.json","utf8")):[];
const have=new Set(keys); const fd=fs.openSync("/tmp/emb.f32","a"); let n=0; const t0=performance.now();
for(const t of texts){ if(have.has(t)) continue; const v=await embed(t); fs.writeSync(fd,Buffer.from(v.buffer,v.byteOffset,v.byteLength)); keys.push(t); n++; }
fs.writeFileSync("/tmp/emb.keys.json",JSON.stringify(keys)); console.log("embedded",n,"total",keys.length,((performance.now()-t0)/1000).toFixed(1)+"s");
