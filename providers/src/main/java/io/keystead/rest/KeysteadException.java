package io.keystead.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.services.ErrorResponseException;

/**
 * A refusal with a stable code, told to the caller as {@link ErrorRepresentation}.
 *
 * <p>It must be thrown, not returned: throwing rolls the request's transaction back.
 */
public final class KeysteadException extends ErrorResponseException {

    private final Status status;
    private final ErrorRepresentation error;

    private KeysteadException(Status status, ErrorRepresentation error) {
        super(Response.status(status)
                .entity(error)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
        this.status = status;
        this.error = error;
    }

    /** 400: the named field is not what it should be; null for the whole of what was sent. */
    public static KeysteadException invalid(@Nullable String field, String code, String message, String... params) {
        return of(Status.BAD_REQUEST, field, code, message, params);
    }

    /** 403: the caller may not do this, for a reason that he should know. */
    public static KeysteadException forbidden(String code, String message, String... params) {
        return of(Status.FORBIDDEN, null, code, message, params);
    }

    /** 404: there is no such thing in this realm. */
    public static KeysteadException notFound(String code, String message, String... params) {
        return of(Status.NOT_FOUND, null, code, message, params);
    }

    /** 409: it would clash with what is already there. */
    public static KeysteadException conflict(String field, String code, String message, String... params) {
        return of(Status.CONFLICT, field, code, message, params);
    }

    /** 429: it was done already, and may be done again later. */
    public static KeysteadException tooOften(String code, String message, String... params) {
        return of(Status.TOO_MANY_REQUESTS, null, code, message, params);
    }

    /** 503: what this needs, a mail server for example, is not there or does not do its part. */
    public static KeysteadException unavailable(String code, String message, String... params) {
        return of(Status.SERVICE_UNAVAILABLE, null, code, message, params);
    }

    /** 413: what was sent is larger than we read. */
    public static KeysteadException tooLarge(String code, String message, String... params) {
        return of(Status.REQUEST_ENTITY_TOO_LARGE, null, code, message, params);
    }

    private static KeysteadException of(
            Status status, @Nullable String field, String code, String message, String... params) {
        return new KeysteadException(status, new ErrorRepresentation(code, message, field, List.of(params), null));
    }

    /** The same refusal of a part of what was sent: {@code path} goes before the field. */
    public KeysteadException within(String path) {
        return as(error.field() == null ? path : path + "." + error.field());
    }

    /** The same refusal, of a field that the caller knows by this name. */
    public KeysteadException as(String field) {
        return located(field, error.line());
    }

    /** The same refusal, located in a document: {@code path} goes before the field, {@code line} counts from 1. */
    public KeysteadException at(String path, int line) {
        return located(error.field() == null ? path : path + "." + error.field(), line);
    }

    /** The same refusal on this line of a document, counted from 1. */
    public KeysteadException onLine(int line) {
        return located(error.field(), line);
    }

    private KeysteadException located(@Nullable String field, @Nullable Integer line) {
        return new KeysteadException(
                status, new ErrorRepresentation(error.error(), error.errorMessage(), field, error.params(), line));
    }

    public ErrorRepresentation error() {
        return error;
    }

    @Override
    public String getMessage() {
        String where = error.line() == null ? "" : "line " + error.line() + ", ";
        return error.field() == null ? error.errorMessage() : where + error.field() + ": " + error.errorMessage();
    }
}
