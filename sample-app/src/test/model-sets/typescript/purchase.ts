import { AllowNull, AutoIncrement, BelongsTo, BelongsToMany, Column, Comment, DataType, Default, ForeignKey, Index, Model, PrimaryKey, Table } from 'sequelize-typescript';
import { Customer } from './customer';
import { Article } from './article';
import { Line } from './line';

@Table({ modelName: 'purchase', indexes: [{ name: 'purchase_state_total', fields: ['state', 'total'] }] })
export class Purchase extends Model {
  @AutoIncrement
  @PrimaryKey
  @Column(DataType.BIGINT)
  declare number: number;

  @AllowNull(false)
  @Default('open')
  @Column(DataType.ENUM('open', 'paid', 'sent'))
  declare state: string;

  @AllowNull(false)
  @Column(DataType.DECIMAL(10, 2))
  declare total: string;

  @Comment('as the customer wrote it')
  @Column(DataType.TEXT)
  declare note: string;

  @Index('purchase_reference')
  @Column
  declare reference: string;

  @Index({ name: 'purchase_slip', unique: true })
  @Column
  declare slip: string;

  @Column(DataType.ARRAY(DataType.STRING))
  declare labels: string[];

  @Column(DataType.JSONB)
  declare extra: object;

  @ForeignKey(() => Customer)
  @AllowNull(false)
  @Column({ type: DataType.UUID, field: 'buyer_id' })
  declare buyerId: string;

  @BelongsTo(() => Customer)
  declare buyer: Customer;

  @BelongsToMany(() => Article, () => Line)
  declare articles: Article[];
}
