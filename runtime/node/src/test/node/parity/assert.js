// Messages of failed assertions.
const assert=require('assert');
const t=(f)=>{try{f();console.log('ok')}catch(e){console.log(e.name,'|',e.code,'|',e.message,'|',e.generatedMessage,e.operator);console.log(Object.getOwnPropertyDescriptors(e).name, Object.keys(e))}};
t(()=>assert(0));t(()=>assert.ok(null,undefined));t(()=>assert.equal(1,2));t(()=>assert.strictEqual(1,2));t(()=>assert.strictEqual('a\nb','a\nc'));t(()=>assert.deepStrictEqual({a:1,b:2},{a:1,b:3}));t(()=>assert.deepEqual([1,2,[3]],[1,2,[4]]));t(()=>assert.notStrictEqual(1,1));t(()=>assert.notDeepStrictEqual({a:1},{a:1}));t(()=>assert.throws(()=>{}));t(()=>assert.throws(()=>{throw new Error('x')},/y/));t(()=>assert.fail());t(()=>assert.match('a',/b/));t(()=>assert.ifError(new Error('x')));t(()=>assert.strictEqual('a'.repeat(10),'a'.repeat(9)+'b'));t(()=>assert.strictEqual({a:1},{a:1}));t(()=>assert.notEqual(1,1));t(()=>assert.deepEqual(1,2));t(()=>assert.strictEqual(1,2,'msg'));t(()=>assert.strictEqual(1));
t(()=>assert.strictEqual([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30],[1]));
t(()=>assert.deepStrictEqual([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30],[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,31]));
t(()=>assert.deepStrictEqual({a:{b:{c:1}},d:[1,2,3],e:'x'},{a:{b:{c:2}},d:[1,3],f:'x'}));
t(()=>assert.throws(()=>{throw new Error('x')},{message:'y'}));
t(()=>assert.throws(()=>{throw new Error('x')},TypeError));
t(()=>assert.doesNotThrow(()=>{throw new Error('x')},'hm'));
t(()=>assert.notDeepEqual([1],[1]));
t(()=>assert(false,'q'));t(()=>assert());
t(()=>assert.strictEqual(NaN,0));t(()=>assert.strictEqual(undefined,null));t(()=>assert.strictEqual('hello world this is long string abc','hello world this is long string abd'));
t(()=>assert.deepStrictEqual(new Map([[1,2]]),new Map([[1,3]])));
t(()=>assert.deepStrictEqual(new Set([1]),new Set([2])));
t(()=>assert.deepStrictEqual([],{}));
t(()=>assert.deepStrictEqual(new Date(0),new Date(1)));
