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
exports.Customer = void 0;
const sequelize_typescript_1 = require("sequelize-typescript");
const address_1 = require("./address");
const purchase_1 = require("./purchase");
let Customer = class Customer extends sequelize_typescript_1.Model {
    get shortName() {
        return this.fullName?.slice(0, 3);
    }
};
exports.Customer = Customer;
__decorate([
    (0, sequelize_typescript_1.IsUUID)(4),
    sequelize_typescript_1.PrimaryKey,
    (0, sequelize_typescript_1.Default)(sequelize_typescript_1.DataType.UUIDV4),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.UUID),
    __metadata("design:type", String)
], Customer.prototype, "id", void 0);
__decorate([
    (0, sequelize_typescript_1.AllowNull)(false),
    sequelize_typescript_1.IsEmail,
    sequelize_typescript_1.Unique,
    sequelize_typescript_1.Column,
    __metadata("design:type", String)
], Customer.prototype, "emailAddress", void 0);
__decorate([
    (0, sequelize_typescript_1.Length)({ max: 80 }),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.STRING(80)),
    __metadata("design:type", String)
], Customer.prototype, "fullName", void 0);
__decorate([
    sequelize_typescript_1.Column,
    __metadata("design:type", Number)
], Customer.prototype, "age", void 0);
__decorate([
    (0, sequelize_typescript_1.Default)(true),
    (0, sequelize_typescript_1.AllowNull)(false),
    sequelize_typescript_1.Column,
    __metadata("design:type", Boolean)
], Customer.prototype, "active", void 0);
__decorate([
    sequelize_typescript_1.Column,
    __metadata("design:type", Date)
], Customer.prototype, "bornOn", void 0);
__decorate([
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.VIRTUAL),
    __metadata("design:type", String),
    __metadata("design:paramtypes", [])
], Customer.prototype, "shortName", null);
__decorate([
    (0, sequelize_typescript_1.HasMany)(() => purchase_1.Purchase),
    __metadata("design:type", Array)
], Customer.prototype, "purchases", void 0);
__decorate([
    (0, sequelize_typescript_1.HasOne)(() => address_1.Address),
    __metadata("design:type", address_1.Address)
], Customer.prototype, "address", void 0);
__decorate([
    sequelize_typescript_1.CreatedAt,
    __metadata("design:type", Date)
], Customer.prototype, "joinedAt", void 0);
__decorate([
    sequelize_typescript_1.UpdatedAt,
    __metadata("design:type", Date)
], Customer.prototype, "changedAt", void 0);
__decorate([
    sequelize_typescript_1.DeletedAt,
    __metadata("design:type", Date)
], Customer.prototype, "leftAt", void 0);
exports.Customer = Customer = __decorate([
    (0, sequelize_typescript_1.Table)({ tableName: 'shop_customers', underscored: true, paranoid: true, comment: 'Who buys' })
], Customer);
