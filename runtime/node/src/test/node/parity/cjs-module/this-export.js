this.x = 1;
