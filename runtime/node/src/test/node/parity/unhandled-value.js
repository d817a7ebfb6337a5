process.on('exit', (code) => console.log('exit', code));
Promise.reject({ reason: 'an object' });
