//> input {"a":\n1}
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
console.log(Buffer.concat(chunks).toString(), Buffer.isBuffer(chunks[0]));
