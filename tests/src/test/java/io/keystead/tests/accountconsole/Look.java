package io.keystead.tests.accountconsole;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How somebody sees the console. */
enum Look {
    ENGLISH_ON_A_DESKTOP("en", ColorScheme.LIGHT, "desktop-en", Width.PHONE, Width.DESKTOP),
    FRENCH_ON_A_PHONE_IN_THE_DARK("fr", ColorScheme.DARK, "phone-fr", Width.DESKTOP, Width.PHONE);

    /** Of a window, in pixels. */
    enum Width {
        PHONE(360, 740),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Width(int width, int height) {
            this.width = width;
            this.height = height;
        }

        void of(Page page) {
            page.setViewportSize(width, height);
        }
    }

    private final String language;
    private final ColorScheme scheme;
    private final String pictures;
    private final Width other;
    private final Width own;

    Look(String language, ColorScheme scheme, String pictures, Width other, Width own) {
        this.language = language;
        this.scheme = scheme;
        this.pictures = pictures;
        this.other = other;
        this.own = own;
    }

    String language() {
        return language;
    }

    /** How its pictures are called. */
    String pictures() {
        return pictures;
    }

    /** Both: its own is the last. */
    List<Width> widths() {
        return List.of(other, own);
    }

    /** Its own. */
    Width width() {
        return own;
    }

    void of(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
