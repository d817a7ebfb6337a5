import { AllowNull, Column, DataType, Default, ForeignKey, Model, Table } from 'sequelize-typescript';
import { Purchase } from './purchase';
import { Article } from './article';

@Table({ tableName: 'lines' })
export class Line extends Model {
  @ForeignKey(() => Purchase)
  @Column(DataType.BIGINT)
  declare purchaseNumber: number;

  @ForeignKey(() => Article)
  @Column
  declare articleId: number;

  @Default(1)
  @AllowNull(false)
  @Column
  declare count: number;
}
