const { BlockList, SocketAddress } = require('net');
const show = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); } };
const b = new BlockList(); b.addAddress('1.2.3.4'); b.addRange('10.0.0.1', '10.0.0.9'); b.addSubnet('192.168.1.77', 16); b.addSubnet('2001:db8::', 32, 'ipv6'); b.addAddress('::1', 'ipv6'); b.addAddress(new SocketAddress({ address: '9.9.9.9' }));
show(() => b.rules);
for (const [a, f] of [['1.2.3.4'], ['1.2.3.5'], ['10.0.0.5'], ['10.0.0.10'], ['192.168.255.1'], ['2001:db8:1::5', 'ipv6'], ['::1', 'ipv6'], ['::2', 'ipv6'], ['::ffff:1.2.3.4', 'ipv6'], ['9.9.9.9', 'IPv4'], ['junk'], ['::ffff:a00:5', 'ipv6']]) show(() => [a, b.check(a, f)]);
show(() => b.addAddress(5)); show(() => b.addAddress('x')); show(() => b.addSubnet('1.1.1.1', 33)); show(() => b.addRange('2.2.2.2', '1.1.1.1')); show(() => b.check(new SocketAddress({ address: '1.2.3.4', port: 5 })));
show(() => new SocketAddress()); show(() => new SocketAddress({ address: '2001:0db8:0000:0000:0000:0000:0000:0001', family: 'ipv6', port: 80, flowlabel: 7 })); show(() => new SocketAddress({ port: 99999 })); show(() => new SocketAddress({ family: 'x' })); show(() => new SocketAddress({ address: '::1' })); 
for (const a of ['fe80::1:0:0:2', '1:0:0:2:0:0:0:3', '::', '::ffff:1.2.3.4', '1:2:3:4:5:6:7:8', '0:1::', 'A::B']) show(() => new SocketAddress({ address: a, family: 'ipv6' }).address);
import('net').then((n) => console.log(typeof n.BlockList, typeof n.default.connect));
