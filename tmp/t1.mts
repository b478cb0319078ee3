import {embed,embedBatch,dot,session} from "./emb.mts";
console.log(session.inputNames,session.outputNames);
const a=await embed("没打招呼就远程把车锁了"),b=await embed("车被锁了"),c=await embed("如实告知义务"); console.log(a.length,dot(a,b),dot(a,c));
let t=performance.now(); for(let i=0;i<50;i++) await embed("没打招呼就远程把车锁了，我第二天才发现"+i); console.log((performance.now()-t)/50);
t=performance.now(); await embedBatch(Array.from({length:32},(_,i)=>"没打招呼就远程把车锁了，我第二天才发现"+i)); console.log((performance.now()-t)/32);
const x=await embedBatch(["没打招呼就远程把车锁了","车被锁了，第二天我才知道他把我的车卖给了外地的人"]); console.log(dot(x[0]!,a));
