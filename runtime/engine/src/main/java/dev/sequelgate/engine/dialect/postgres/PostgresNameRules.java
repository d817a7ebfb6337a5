package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** PostgreSQL folds what is not quoted to lower case, and cuts every name to 63 bytes. */
final class PostgresNameRules implements NameRules {
    private static final int MAX_BYTES = 63;

    /** Sequelize quotes these even with {@code quoteIdentifiers: false}; it keeps the list itself. */
    private static final Set<String> ALWAYS_QUOTED = Set.of(("all,analyse,analyze,and,any,array,as,asc,asymmetric,"
                    + "authorization,binary,both,case,cast,check,collate,collation,column,concurrently,constraint,"
                    + "create,cross,current_catalog,current_date,current_role,current_schema,current_time,"
                    + "current_timestamp,current_user,default,deferrable,desc,distinct,do,else,end,except,false,fetch,"
                    + "for,foreign,freeze,from,full,grant,group,having,ilike,in,initially,inner,intersect,into,is,"
                    + "isnull,join,lateral,leading,left,like,limit,localtime,localtimestamp,natural,not,notnull,null,"
                    + "offset,on,only,or,order,outer,overlaps,placing,primary,references,returning,right,select,"
                    + "session_user,similar,some,symmetric,table,tablesample,then,to,trailing,true,union,unique,user,"
                    + "using,variadic,verbose,when,where,window,with")
            .split(",", -1));

    @Override
    public Identifier stored(String written, boolean quoted) {
        // Sequelize removes quotes from names instead of doubling them.
        String bare = written.replace("\"", "");
        boolean staysQuoted = quoted
                || bare.contains(".")
                || bare.contains("->")
                || ALWAYS_QUOTED.contains(bare.toLowerCase(Locale.ROOT));
        return Identifier.of(cut(staysQuoted ? bare : bare.toLowerCase(Locale.ROOT)));
    }

    /** Cuts between characters, never inside one, as the server does. */
    static String cut(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return name;
        }
        int end = MAX_BYTES;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
