// Scripts in this context and in others.
const vm=require('vm');const show=(f)=>{try{console.log(f())}catch(e){console.log(e.name,e.code,e.message)}};
show(()=>vm.runInThisContext('1+1'));show(()=>vm.runInThisContext('var zq=3; zq'));show(()=>zq);
show(()=>{const c={y:2};vm.runInNewContext('x = y + 1; var z = 5; function f(){return z}; const k = 1',c);return Object.keys(c).sort()});
show(()=>vm.runInNewContext('typeof process + typeof Array + typeof setTimeout'));
show(()=>vm.runInNewContext('nope'));
show(()=>vm.runInNewContext('this.a = 1; a'));
show(()=>{const c=vm.createContext({n:1});vm.runInContext('n++; globalThis.q = n; var r = n',c);vm.runInContext('r++',c);return c});
show(()=>new vm.Script('a+b').runInNewContext({a:1,b:2}));
show(()=>vm.isContext({}));show(()=>vm.isContext(vm.createContext()));
show(()=>vm.compileFunction('return a+b+1',['a','b'])(1,2));
show(()=>vm.runInContext('1',{}));
show(()=>vm.runInNewContext('[1,2] instanceof Array'));
show(()=>{const o={r:null};vm.runInNewContext('r = (function(){ return typeof y })()',o);return o.r});
show(()=>vm.runInNewContext('"use strict"; var v = 1; v+1'));
show(()=>vm.runInNewContext('({a})',{a:[1]}).a);
show(()=>vm.runInNewContext('let q = 2; q * 2'));
show(()=>vm.runInThisContext('this === globalThis'));
