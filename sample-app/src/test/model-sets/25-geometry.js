'use strict';

// Shapes, flat and on the globe.
exports.extensions = ['postgis'];
exports.models = ({ define, DataTypes }) => {
  define('Place', {
    any: DataTypes.GEOMETRY,
    point: DataTypes.GEOMETRY('POINT'),
    located: { type: DataTypes.GEOMETRY('POINT', 4326), allowNull: false },
    areas: DataTypes.GEOMETRY('MULTIPOLYGON', 4326),
    globe: DataTypes.GEOGRAPHY('POINT', 4326),
  });
};
