'use strict';

// Lists of plain values.
exports.models = ({ define, DataTypes }) => {
  define('Playlist', {
    names: { type: DataTypes.ARRAY(DataTypes.STRING), allowNull: false },
    texts: DataTypes.ARRAY(DataTypes.TEXT),
    numbers: DataTypes.ARRAY(DataTypes.INTEGER),
    big: DataTypes.ARRAY(DataTypes.BIGINT),
    flags: DataTypes.ARRAY(DataTypes.BOOLEAN),
    ids: DataTypes.ARRAY(DataTypes.UUID),
    days: DataTypes.ARRAY(DataTypes.DATEONLY),
    documents: DataTypes.ARRAY(DataTypes.JSONB),
  });
};
