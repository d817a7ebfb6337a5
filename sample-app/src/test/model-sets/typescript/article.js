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
exports.Article = void 0;
const sequelize_typescript_1 = require("sequelize-typescript");
const purchase_1 = require("./purchase");
const line_1 = require("./line");
let Article = class Article extends sequelize_typescript_1.Model {
};
exports.Article = Article;
__decorate([
    (0, sequelize_typescript_1.Unique)('article_code'),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.STRING(20)),
    __metadata("design:type", String)
], Article.prototype, "code", void 0);
__decorate([
    (0, sequelize_typescript_1.Unique)('article_code'),
    (0, sequelize_typescript_1.Column)(sequelize_typescript_1.DataType.INTEGER),
    __metadata("design:type", Number)
], Article.prototype, "edition", void 0);
__decorate([
    (0, sequelize_typescript_1.BelongsToMany)(() => purchase_1.Purchase, () => line_1.Line),
    __metadata("design:type", Array)
], Article.prototype, "purchases", void 0);
exports.Article = Article = __decorate([
    sequelize_typescript_1.Table
], Article);
