'use strict';

// class extends Model, with init, getters, setters, hooks and scopes.
exports.models = ({ sequelize, DataTypes, Model }) => {
  class Base extends Model {
    describe() {
      return `${this.constructor.name} ${this.id}`;
    }
  }
  class Vehicle extends Base {}
  Vehicle.init(
    {
      plate: {
        type: DataTypes.STRING(12),
        allowNull: false,
        unique: true,
        set(value) {
          this.setDataValue('plate', String(value).toUpperCase());
        },
      },
      secret: DataTypes.STRING,
      wheels: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 4, validate: { min: 1 } },
    },
    {
      sequelize,
      modelName: 'vehicle',
      defaultScope: { attributes: { exclude: ['secret'] } },
      scopes: { heavy: { where: { wheels: 6 } } },
      hooks: { beforeCreate: () => undefined },
      validate: { always: () => undefined },
    },
  );
};
