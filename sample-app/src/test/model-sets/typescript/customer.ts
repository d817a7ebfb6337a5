import { AllowNull, Column, CreatedAt, DataType, Default, DeletedAt, HasMany, HasOne, IsEmail, IsUUID, Length, Model, PrimaryKey, Table, Unique, UpdatedAt } from 'sequelize-typescript';
import { Address } from './address';
import { Purchase } from './purchase';

@Table({ tableName: 'shop_customers', underscored: true, paranoid: true, comment: 'Who buys' })
export class Customer extends Model {
  @IsUUID(4)
  @PrimaryKey
  @Default(DataType.UUIDV4)
  @Column(DataType.UUID)
  declare id: string;

  @AllowNull(false)
  @IsEmail
  @Unique
  @Column
  declare emailAddress: string;

  @Length({ max: 80 })
  @Column(DataType.STRING(80))
  declare fullName: string;

  @Column
  declare age: number;

  @Default(true)
  @AllowNull(false)
  @Column
  declare active: boolean;

  @Column
  declare bornOn: Date;

  @Column(DataType.VIRTUAL)
  get shortName(): string {
    return this.fullName?.slice(0, 3);
  }

  @HasMany(() => Purchase)
  declare purchases: Purchase[];

  @HasOne(() => Address)
  declare address: Address;

  @CreatedAt
  declare joinedAt: Date;

  @UpdatedAt
  declare changedAt: Date;

  @DeletedAt
  declare leftAt: Date;
}
