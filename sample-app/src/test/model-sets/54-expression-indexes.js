'use strict';

// Indexes over expressions.
exports.models = ({ define, DataTypes, Sequelize }) => {
  define(
    'Contact',
    { email: DataTypes.STRING, name: DataTypes.STRING },
    {
      indexes: [
        { unique: true, fields: [Sequelize.fn('lower', Sequelize.col('email'))], name: 'contact_email_lower' },
        { fields: [Sequelize.literal("(name || '!')")], name: 'contact_name_loud' },
      ],
    },
  );
};
