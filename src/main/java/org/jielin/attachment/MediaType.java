package org.jielin.attachment;

/** What an attachment is, by its content; whatever its name says. */
public enum MediaType {
    JPEG("jpg", true), PNG("png", true), PDF("pdf", false), DOCX("docx", false), XLSX("xlsx", false), TEXT("txt", false);

    private final String ending;
    private final boolean picture;

    MediaType(String ending, boolean picture) {
        this.ending = ending;
        this.picture = picture;
    }

    /** With which a copy's name ends, without the dot. */
    public String ending() {
        return ending;
    }

    public boolean picture() {
        return picture;
    }
}
