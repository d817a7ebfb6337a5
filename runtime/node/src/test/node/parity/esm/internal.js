console.log('internal ran as', typeof module);
