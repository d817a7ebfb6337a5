throw { not: 'an error', n: 1 };
