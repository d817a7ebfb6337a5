package dev.sequelgate.agent.host;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** An application that has the libraries of the agent too, in versions of its own, and uses them before and after. */
public final class BusyHost {
    private BusyHost() {}

    /** @param arguments the JDBC URL of its database */
    public static void main(String[] arguments) throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        System.out.println("before " + query(arguments[0]));
        PlainHost.main(new String[0]);
        System.out.println("after " + query(arguments[0]));
        System.out.println("versions " + library(HikariConfig.class) + " " + library(Metrics.class) + " "
                + library(Class.forName("org.postgresql.Driver")));
        System.out.println("meters " + awaitMeters(registry));
        for (String foreign : arguments[1].split(",", -1)) {
            System.out.println(foreign + " " + visible(foreign));
        }
    }

    private static String query(String url) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM users")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String library(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
    }

    private static String awaitMeters(SimpleMeterRegistry registry) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        TreeSet<String> names = new TreeSet<>();
        while (!names.contains("sequelgate.gate.open 1.0") && System.nanoTime() < end) {
            Thread.sleep(50);
            for (Meter meter : registry.getMeters()) {
                meter.measure().forEach(value -> names.add(meter.getId().getName() + " " + value.getValue()));
            }
        }
        return String.join(", ", names).replace(File.separatorChar, '/');
    }

    private static String visible(String name) {
        try {
            return "is visible in " + Class.forName(name).getClassLoader();
        } catch (ClassNotFoundException hidden) {
            return "is not visible";
        }
    }
}
