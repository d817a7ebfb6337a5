process.on('uncaughtException', (error, origin) => console.log('uncaught', origin, error.message, error.code));
Promise.reject(new Error('a rejection'));
Promise.reject('text');
setTimeout(() => console.log('goes on'), 5);
