package dev.sequelgate.node.http;

import dev.sequelgate.node.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first line and the headers of a message, checked as Node's parser checks them. */
final class Head {
    private static final Set<String> METHODS = Set.of(
            "ACL",
            "BIND",
            "CHECKOUT",
            "CONNECT",
            "COPY",
            "DELETE",
            "GET",
            "HEAD",
            "LINK",
            "LOCK",
            "M-SEARCH",
            "MERGE",
            "MKACTIVITY",
            "MKCALENDAR",
            "MKCOL",
            "MOVE",
            "NOTIFY",
            "OPTIONS",
            "PATCH",
            "POST",
            "PROPFIND",
            "PROPPATCH",
            "PURGE",
            "PUT",
            "QUERY",
            "REBIND",
            "REPORT",
            "SEARCH",
            "SOURCE",
            "SUBSCRIBE",
            "TRACE",
            "UNBIND",
            "UNLINK",
            "UNLOCK",
            "UNSUBSCRIBE");
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final int UNKNOWN = -1;

    private final List<String> headers = new ArrayList<>();
    private final boolean request;
    private String method = "";
    private String target = "";
    private String version = "";
    private int status;
    private String reason = "";
    private long length = UNKNOWN;
    private boolean chunked;
    private String connection = "";
    private boolean upgrade;

    private Head(boolean request) {
        this.request = request;
    }

    static Head parse(byte[] bytes, int end, boolean request) throws MalformedMessage {
        Head head = new Head(request);
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        if (request) {
            head.requestLine(lines[0]);
        } else {
            head.statusLine(lines[0]);
        }
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                head.continued(line);
            } else {
                head.header(line);
            }
        }
        head.interpret();
        return head;
    }

    private void requestLine(String line) throws MalformedMessage {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first < 0 || !METHODS.contains(line.substring(0, first))) {
            throw new MalformedMessage("HPE_INVALID_METHOD", "Invalid method encountered");
        }
        if (last <= first + 1 || !line.startsWith("HTTP/", last + 1)) {
            throw new MalformedMessage("HPE_INVALID_CONSTANT", "Expected HTTP/");
        }
        method = line.substring(0, first);
        target = line.substring(first + 1, last);
        version = version(line.substring(last + 1));
        if (target.indexOf(' ') >= 0) {
            throw new MalformedMessage("HPE_INVALID_CONSTANT", "Expected HTTP/");
        }
    }

    private void statusLine(String line) throws MalformedMessage {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/")) {
            throw new MalformedMessage("HPE_INVALID_CONSTANT", "Expected HTTP/");
        }
        version = version(parts[0]);
        if (!parts[1].matches("\\d{3}")) {
            throw new MalformedMessage("HPE_INVALID_STATUS", "Invalid status code");
        }
        status = Integer.parseInt(parts[1]);
        reason = parts.length > 2 ? parts[2] : "";
    }

    private static String version(String text) throws MalformedMessage {
        if (!text.equals("HTTP/1.1") && !text.equals("HTTP/1.0")) {
            throw new MalformedMessage("HPE_INVALID_VERSION", "Invalid HTTP version");
        }
        return text.substring("HTTP/".length());
    }

    private void header(String line) throws MalformedMessage {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw new MalformedMessage("HPE_INVALID_HEADER_TOKEN", "Invalid header token");
        }
        for (int i = 0; i < colon; i++) {
            char letter = line.charAt(i);
            boolean token = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || TOKEN.indexOf(letter) >= 0;
            if (!token) {
                throw new MalformedMessage("HPE_INVALID_HEADER_TOKEN", "Invalid header token");
            }
        }
        headers.add(line.substring(0, colon));
        headers.add(value(line.substring(colon + 1)));
    }

    private static String value(String text) throws MalformedMessage {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < ' ' && letter != '\t') || letter == 0x7f) {
                throw new MalformedMessage("HPE_INVALID_HEADER_TOKEN", "Invalid header value char");
            }
        }
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    private void continued(String line) throws MalformedMessage {
        if (headers.isEmpty()) {
            throw new MalformedMessage("HPE_INVALID_HEADER_TOKEN", "Unexpected space after start line");
        }
        int last = headers.size() - 1;
        headers.set(last, headers.get(last) + " " + value(line));
    }

    private void interpret() throws MalformedMessage {
        for (int i = 0; i < headers.size(); i += 2) {
            String value = headers.get(i + 1);
            switch (headers.get(i).toLowerCase(Locale.ROOT)) {
                case "content-length" -> contentLength(value);
                case "transfer-encoding" -> {
                    chunked = value.toLowerCase(Locale.ROOT).matches("(.*,\\s*)?chunked");
                    if (!chunked && request) {
                        throw new MalformedMessage(
                                "HPE_INVALID_TRANSFER_ENCODING", "Request has invalid `Transfer-Encoding`");
                    }
                }
                case "connection", "proxy-connection" -> connection += "," + value.toLowerCase(Locale.ROOT);
                case "upgrade" -> upgrade = true;
                default -> {
                    continue;
                }
            }
        }
        if (chunked && length != UNKNOWN) {
            throw new MalformedMessage(
                    "HPE_INVALID_TRANSFER_ENCODING", "Transfer-Encoding can't be present with Content-Length");
        }
    }

    private void contentLength(String value) throws MalformedMessage {
        if (!value.matches("\\d{1,18}")) {
            throw new MalformedMessage("HPE_INVALID_CONTENT_LENGTH", "Invalid character in Content-Length");
        }
        if (length != UNKNOWN) {
            throw new MalformedMessage("HPE_UNEXPECTED_CONTENT_LENGTH", "Content-Length already present");
        }
        length = Long.parseLong(value);
    }

    private boolean names(String option) {
        for (String part : connection.split(",", -1)) {
            if (part.trim().equals(option)) {
                return true;
            }
        }
        return false;
    }

    boolean upgrades() {
        return request ? method.equals("CONNECT") || (upgrade && names("upgrade")) : status == 101;
    }

    boolean chunked() {
        return chunked;
    }

    /** Bytes of the body; -1: as many as come until the connection ends. */
    long length() {
        if (length != UNKNOWN) {
            return length;
        }
        return request || status < 200 || status == 204 || status == 304 ? 0 : UNKNOWN;
    }

    String json() {
        boolean keep = version.equals("1.1") ? !names("close") : names("keep-alive");
        JsonBytes json = new JsonBytes(1024);
        if (request) {
            json.raw("{\"method\":").string(method).raw(",\"url\":").string(target);
        } else {
            json.raw("{\"status\":" + status + ",\"message\":").string(reason);
        }
        json.raw(",\"version\":")
                .string(version)
                .raw(",\"keepAlive\":" + keep + ",\"upgrade\":" + upgrades() + ",\"body\":" + (chunked || length() != 0)
                        + ",\"rawHeaders\":[");
        String separator = "";
        for (String text : headers) {
            json.raw(separator).string(text);
            separator = ",";
        }
        return json.raw("]}").toString();
    }
}
