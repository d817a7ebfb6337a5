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
exports.Line = void 0;
const sequelize_typescript_1 = require("sequelize-typescript");
const purchase_1 = require("./purchase");
const article_1 = require("./article");
let Line = class Line extends sequelize_typescript_1.Model {
};
exports.Line = Line;
__decorate([
    (0, sequelize_typescript_1.ForeignKey)(() => purchase_1.Purchase),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.BIGINT),
    __metadata("design:type", Number)
], Line.prototype, "purchaseNumber", void 0);
__decorate([
    (0, sequelize_typescript_1.ForeignKey)(() => article_1.Article),
    sequelize_typescript_1.Column,
    __metadata("design:type", Number)
], Line.prototype, "articleId", void 0);
__decorate([
    (0, sequelize_typescript_1.Default)(1),
    (0, sequelize_typescript_1.AllowNull)(false),
    sequelize_typescript_1.Column,
    __metadata("design:type", Number)
], Line.prototype, "count", void 0);
exports.Line = Line = __decorate([
    (0, sequelize_typescript_1.Table)({ tableName: 'lines' })
], Line);
