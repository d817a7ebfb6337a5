'use strict';

// Tables in schemas other than public; one name in two of them.
exports.schemas = ['app', 'Audit'];
exports.models = ({ define, DataTypes }) => {
  define('Note', { text: DataTypes.STRING, state: DataTypes.ENUM('open', 'done') }, { schema: 'app' });
  define('AuditNote', { text: DataTypes.TEXT, by: { type: DataTypes.STRING, unique: true } }, { schema: 'Audit', tableName: 'Notes' });
};
