'use strict';

// class extends Model in today's language: init in a static block, a getter for a column, models in a class of their own.
exports.models = ({ sequelize, DataTypes, Model }) => {
  class Song extends Model {
    static {
      this.init(
        {
          title: { type: DataTypes.STRING(200), allowNull: false },
          seconds: {
            type: DataTypes.INTEGER.UNSIGNED,
            get() {
              return this.getDataValue('seconds');
            },
          },
          style: { type: DataTypes.ENUM('rock', 'folk'), allowNull: false, defaultValue: 'folk' },
        },
        { sequelize, underscored: true, version: true },
      );
    }

    static associate({ Album }) {
      this.belongsTo(Album, { foreignKey: { name: 'albumId', allowNull: false }, onDelete: 'CASCADE' });
    }
  }
  class Album extends Model {
    static {
      this.init({ name: { type: DataTypes.STRING, unique: true } }, { sequelize, underscored: true, paranoid: true });
    }

    static associate({ Song: songs }) {
      this.hasMany(songs, { foreignKey: { name: 'albumId', allowNull: false } });
    }
  }
  for (const model of [Song, Album]) {
    model.associate({ Song, Album });
  }
};
