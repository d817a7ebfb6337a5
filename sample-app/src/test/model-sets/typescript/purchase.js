"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Purchase = void 0;
const sequelize_typescript_1 = require("sequelize-typescript");
const customer_1 = require("./customer");
const article_1 = require("./article");
const line_1 = require("./line");
let Purchase = class Purchase extends sequelize_typescript_1.Model {
};
exports.Purchase = Purchase;
__decorate([
    sequelize_typescript_1.AutoIncrement,
    sequelize_typescript_1.PrimaryKey,
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.BIGINT),
    __metadata("design:type", Number)
], Purchase.prototype, "number", void 0);
__decorate([
    (0, sequelize_typescript_1.AllowNull)(false),
    (0, sequelize_typescript_1.Default)('open'),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.ENUM('open', 'paid', 'sent')),
    __metadata("design:type", String)
], Purchase.prototype, "state", void 0);
__decorate([
    (0, sequelize_typescript_1.AllowNull)(false),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.DECIMAL(10, 2)),
    __metadata("design:type", String)
], Purchase.prototype, "total", void 0);
__decorate([
    (0, sequelize_typescript_1.Comment)('as the customer wrote it'),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.TEXT),
    __metadata("design:type", String)
], Purchase.prototype, "note", void 0);
__decorate([
    (0, sequelize_typescript_1.Index)('purchase_reference'),
    sequelize_typescript_1.Column,
    __metadata("design:type", String)
], Purchase.prototype, "reference", void 0);
__decorate([
    (0, sequelize_typescript_1.Index)({ name: 'purchase_slip', unique: true }),
    sequelize_typescript_1.Column,
    __metadata("design:type", String)
], Purchase.prototype, "slip", void 0);
__decorate([
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.ARRAY(sequelize_typescript_1.DataType.STRING)),
    __metadata("design:type", Array)
], Purchase.prototype, "labels", void 0);
__decorate([
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.JSONB),
    __metadata("design:type", Object)
], Purchase.prototype, "extra", void 0);
__decorate([
    (0, sequelize_typescript_1.ForeignKey)(() => customer_1.Customer),
    (0, sequelize_typescript_1.AllowNull)(false),
    (0, sequelize_typescript_1.Column)({ type: sequelize_typescript_1.DataType.UUID, field: 'buyer_id' }),
    __metadata("design:type", String)
], Purchase.prototype, "buyerId", void 0);
__decorate([
    (0, sequelize_typescript_1.BelongsTo)(() => customer_1.Customer),
    __metadata("design:type", customer_1.Customer)
], Purchase.prototype, "buyer", void 0);
__decorate([
    (0, sequelize_typescript_1.BelongsToMany)(() => article_1.Article, () => line_1.Line),
    __metadata("design:type", Array)
], Purchase.prototype, "articles", void 0);
exports.Purchase = Purchase = __decorate([
    (0, sequelize_typescript_1.Table)({ modelName: 'purchase', indexes: [{ name: 'purchase_state_total', fields: ['state', 'total'] }] })
], Purchase);
