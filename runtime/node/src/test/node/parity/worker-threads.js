const workers = require('worker_threads');
const { MessageChannel, MessagePort, receiveMessageOnPort, BroadcastChannel } = workers;
console.log(workers.isMainThread, workers.threadId, workers.parentPort, workers.workerData, MessageChannel === globalThis.MessageChannel);
workers.setEnvironmentData('k', 'v');
console.log(workers.getEnvironmentData('k'));
const { port1, port2 } = new MessageChannel();
port1.postMessage({ sync: new Map([[1, 2]]) });
console.log(receiveMessageOnPort(port2), receiveMessageOnPort(port2), port1 instanceof MessagePort);
port2.on('message', (value) => {
  console.log('message', value);
  if (value === 'last') port2.close();
});
port2.on('close', () => console.log('closed'));
port1.postMessage({ a: [1, new Date(0)] });
port1.postMessage('last');
try { port1.postMessage(() => {}); } catch (error) { console.log(error.name, error.message); }
const web = new MessageChannel();
web.port1.onmessage = ({ data, type }) => {
  console.log('onmessage', type, data);
  web.port1.close();
};
web.port2.postMessage('to onmessage');
const a = new BroadcastChannel('room');
const b = new BroadcastChannel('room');
b.onmessage = (event) => {
  console.log('broadcast', event.data);
  a.close();
  b.close();
};
a.postMessage('hello');
const cluster = require('cluster');
console.log(cluster.isPrimary, cluster.isMaster, cluster.isWorker, Object.keys(cluster.workers));
