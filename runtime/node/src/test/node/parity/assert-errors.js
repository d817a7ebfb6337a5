// Messages of every assertion that fails in another way.
const assert=require('assert');
const t=(f)=>{try{f();console.log('ok')}catch(e){console.log(e.name,'|',e.code,'|',e.message,'|',e.generatedMessage,e.operator);}};
t(()=>assert.deepStrictEqual({a:1,b:2},{a:1,b:3},'mess'));
t(()=>assert.strictEqual('hello world abcdef','hello world abcdeg','mess'));
t(()=>assert.notStrictEqual(1,1,'mess'));
t(()=>assert.deepEqual(1,2,'mess'));
t(()=>assert.strictEqual({a:1},{a:1},'mess'));
t(()=>assert.strictEqual(1,2,new RangeError('mess')));
t(()=>assert.throws(()=>{throw new Error('x')},(e)=>false));
t(()=>assert.throws(()=>{throw new Error('x')},{message:'y'},'mess'));
t(()=>assert.throws('x'));
t(()=>assert.throws(()=>{throw new Error('x')},'x'));
t(()=>assert.throws(()=>{},TypeError));
t(()=>assert.throws(()=>{},TypeError,'mm'));
t(()=>assert.throws(()=>{},/x/,'mm'));
t(()=>assert.throws(()=>{},'mm'));
t(()=>assert.throws(()=>{throw 1},{a:1}));
t(()=>assert.throws(()=>{throw new Error('x')},{message:/q/}));
t(()=>assert.throws(()=>{throw new Error('x')},{}));
t(()=>assert.throws(()=>{throw Object.assign(new Error('x'),{code:'A'})},{code:'B',name:'Error'}));
t(()=>assert.throws(()=>{throw new TypeError('x')},class Foo extends Error{}));
assert.rejects(Promise.resolve(1)).catch(e=>console.log(e.message,e.operator));
assert.rejects(Promise.reject(new Error('a')),/b/).catch(e=>console.log(e.message,e.operator));
assert.doesNotReject(Promise.reject(new Error('a'))).catch(e=>console.log(e.message,e.operator));
assert.rejects(3).catch(e=>console.log(e.message,e.code));
t(()=>assert.doesNotThrow(()=>{throw new Error('x')},/x/));
t(()=>assert.doesNotThrow(()=>{throw new Error('x')}));
t(()=>assert.doesNotMatch('a',/a/));t(()=>assert.match(1,/a/));t(()=>assert.match('a','a'));
t(()=>assert.fail('m'));t(()=>assert.fail(new TypeError('mm')));
t(()=>assert.ifError('x'));t(()=>assert.ifError(null));t(()=>assert.ifError(0));
console.log(Object.keys(assert), Object.keys(assert.strict));
try{assert.strictEqual(1,2)}catch(e){console.log(require('util').inspect(e).replace(/    at.*\n/g,''))}
try{assert.deepStrictEqual({a:[1]},{a:[2]})}catch(e){console.log(String(e));console.log(require('util').inspect(e).replace(/    at.*\n/g,''))}
t(()=>assert.notDeepStrictEqual({a:{b:{c:{}}}},{a:{b:{c:{}}}}));
t(()=>assert.ok(
  0 === 1
));
t(()=>assert.ok('' , 'with msg'));
t(()=>assert.equal(null,'a'.repeat(600)));
t(()=>{assert(typeof 123 === 'string')});
t(()=>new assert.AssertionError());
t(()=>{throw new assert.AssertionError({actual:1,expected:2,operator:'strictEqual'})});
t(()=>{throw new assert.AssertionError({message:'hey'})});
