// Models as sequelize-typescript writes them: classes with decorators.
import { AllowNull, BelongsTo, Column, DataType, ForeignKey, Model, Sequelize, Table } from 'sequelize-typescript';

@Table({ tableName: 'users', timestamps: false })
class User extends Model {
  @AllowNull(false)
  @Column(DataType.STRING)
  name!: string;

  @Column(DataType.STRING)
  email?: string;
}

@Table({ tableName: 'tasks', timestamps: false })
class Task extends Model {
  @Column(DataType.STRING(100))
  title?: string;

  @ForeignKey(() => User)
  @Column(DataType.INTEGER)
  userId?: number;

  @BelongsTo(() => User)
  user?: User;
}

declare const databaseUrl: string;
new Sequelize(databaseUrl, { dialectModule: require('./driver'), logging: false, models: [User, Task] });
