'use strict';
const { Serializer } = require('internal/serialization/serializer');
const { Deserializer } = require('internal/serialization/deserializer');

module.exports = {
  Serializer,
  Deserializer,
  serialize(value) {
    const serializer = new Serializer();
    serializer.writeHeader();
    serializer.writeValue(value);
    return serializer.releaseBuffer();
  },
  deserialize(buffer) {
    const deserializer = new Deserializer(buffer);
    deserializer.readHeader();
    return deserializer.readValue();
  },
};
