import * as ort from "onnxruntime-node"; import { Tokenizer } from "@huggingface/tokenizers"; import fs from "fs";
const dir="/tmp/mdl/bge-small-zh-v1.5-q";
const tok=new Tokenizer(JSON.parse(fs.readFileSync(dir+"-tokenizer.json","utf8")),{} as any);
export const session=await ort.InferenceSession.create(dir+".onnx",{intraOpNumThreads:1});
export async function embed(text:string):Promise<Float32Array>{
  const e=tok.encode(text); let ids=e.ids; if(ids.length>512) ids=[...ids.slice(0,511),ids[ids.length-1]!];
  const t=(a:number[])=>new ort.Tensor("int64",BigInt64Array.from(a.map(BigInt)),[1,a.length]);
  const out=await session.run({input_ids:t(ids),attention_mask:t(ids.map(()=>1)),token_type_ids:t(ids.map(()=>0))});
  const o=out[session.outputNames[0]!]!; const d=o.dims.at(-1)!; const v=(o.data as Float32Array).slice(0,d);
  let n=0; for(const x of v) n+=x*x; n=Math.sqrt(n); for(let i=0;i<v.length;i++) v[i]!/=n; return v;
}
export async function embedBatch(texts:string[]):Promise<Float32Array[]>{
  const es=texts.map(t=>{const i=tok.encode(t).ids; return i.length>512?[...i.slice(0,511),i[i.length-1]!]:i}); const L=Math.max(...es.map(e=>e.length));
  const f=(g:(e:number[],k:number)=>number)=>{const a=new BigInt64Array(es.length*L); es.forEach((e,r)=>{for(let k=0;k<L;k++) a[r*L+k]=BigInt(g(e,k))}); return new ort.Tensor("int64",a,[es.length,L])};
  const out=await session.run({input_ids:f((e,k)=>e[k]??0),attention_mask:f((e,k)=>k<e.length?1:0),token_type_ids:f(()=>0)});
  const o=out[session.outputNames[0]!]!; const d=o.dims.at(-1)!;
  return es.map((_,r)=>{const v=(o.data as Float32Array).slice(r*L*d,r*L*d+d); let n=0; for(const x of v) n+=x*x; n=Math.sqrt(n); for(let i=0;i<v.length;i++) v[i]!/=n; return v;});
}
export const dot=(a:Float32Array,b:Float32Array)=>{let s=0; for(let i=0;i<a.length;i++) s+=a[i]!*b[i]!; return s};
