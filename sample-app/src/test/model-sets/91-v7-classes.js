'use strict';

// class extends Model in Sequelize 7, as its decorators compile: init with the attributes, scopes, inherited methods.
exports.library = 7;
exports.models = ({ sequelize, DataTypes, Model, sql }) => {
  class Base extends Model {
    label() {
      return `${this.constructor.name} ${this.id}`;
    }
  }
  class Ship extends Base {}
  Ship.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true, defaultValue: sql.uuidV4 },
      name: { type: DataTypes.STRING(60), allowNull: false, unique: true },
      tonnage: { type: DataTypes.DECIMAL(12, 2), columnName: 'gross_tonnage' },
      state: { type: DataTypes.ENUM('afloat', 'sunk'), allowNull: false, defaultValue: 'afloat' },
      secret: DataTypes.TEXT,
    },
    { sequelize, tableName: 'fleet', paranoid: true, scopes: { afloat: { where: { state: 'afloat' } } } },
  );
  class Berth extends Base {}
  Berth.init({ pier: DataTypes.STRING(10) }, { sequelize, underscored: true });
  Ship.hasOne(Berth, { foreignKey: { name: 'shipId', allowNull: false } });
};
