console.log('typed plain', typeof module);
