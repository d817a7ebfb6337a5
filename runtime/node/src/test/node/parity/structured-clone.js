// Copies of values.
const show=(f)=>{try{console.log(f())}catch(e){console.log(e.name,e.code,e.message)}};
show(()=>structuredClone(()=>1)); show(()=>structuredClone(Symbol('a')));show(()=>structuredClone({a:new Date(0),b:/x/g,c:new Map([[1,{q:1}]]),d:new Set([1]),e:new Error('x').message,f:new Uint8Array([1,2]),g:[1,,3],h:null,i:undefined,j:1n}));
show(()=>structuredClone(new (class Foo{constructor(){this.a=1}})));
show(()=>structuredClone());show(()=>{const o={};o.o=o;const c=structuredClone(o);return c.o===c});show(()=>structuredClone(Object(1)));show(()=>structuredClone(new WeakMap()));show(()=>structuredClone({get a(){return 5}}));show(()=>{const e=structuredClone(new TypeError('t',{cause:1}));return [e.name,e.message,e.cause,e instanceof TypeError]});
