await null; throw new RangeError('after await');
