'use strict';

// A model on a materialized view.
exports.models = ({ define, DataTypes }) => {
  define('Order', { customer: DataTypes.STRING, total: DataTypes.DECIMAL(10, 2) });
  define(
    'Turnover',
    { customer: { type: DataTypes.STRING, primaryKey: true }, total: DataTypes.DECIMAL, orders: DataTypes.BIGINT },
    { tableName: 'turnover', timestamps: false },
  );
};
exports.without = ['Turnover'];
exports.after = ['CREATE MATERIALIZED VIEW "turnover" AS SELECT "customer", sum("total") AS "total", count(*) AS "orders" FROM "Orders" GROUP BY "customer"'];
