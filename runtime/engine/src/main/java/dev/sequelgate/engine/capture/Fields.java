package dev.sequelgate.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads members of JSON objects that may be absent, null or of an unexpected kind. */
final class Fields {
    private Fields() {}

    /** The member if it is a text that is not blank. */
    static Optional<String> text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** The member if it is a whole number, also one written as text. */
    static OptionalInt integer(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (value.canConvertToInt() && value.isNumber()) {
            return OptionalInt.of(value.intValue());
        }
        return value.isTextual() && value.textValue().matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(value.textValue()))
                : OptionalInt.empty();
    }

    static boolean flag(JsonNode object, String member) {
        return object.path(member).asBoolean(false);
    }

    /** The texts of a list; anything else in it is left out. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.isTextual() && !item.textValue().isBlank()) {
                texts.add(item.textValue());
            }
        }
        return texts;
    }
}
