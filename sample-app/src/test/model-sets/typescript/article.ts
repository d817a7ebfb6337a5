import { BelongsToMany, Column, DataType, Model, Table, Unique } from 'sequelize-typescript';
import { Purchase } from './purchase';
import { Line } from './line';

@Table
export class Article extends Model {
  @Unique('article_code')
  @Column(DataType.STRING(20))
  declare code: string;

  @Unique('article_code')
  @Column(DataType.INTEGER)
  declare edition: number;

  @BelongsToMany(() => Purchase, () => Line)
  declare purchases: Purchase[];
}
