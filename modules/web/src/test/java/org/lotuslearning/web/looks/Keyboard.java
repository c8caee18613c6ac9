package org.lotuslearning.web.looks;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody who has a keyboard and nothing else. */
final class Keyboard {
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement
              return { tag: at.tagName, kind: at.type ?? '', name: at.name ?? '', value: at.value ?? '',
                text: at.textContent.trim(), stack: String(at.closest('.lotus-stack') !== null),
                nth: String([...document.querySelectorAll('form select')].indexOf(at) + 1) }
            }""";

    private static final int PATIENCE = 900;
    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** The text of what has the focus. */
    String text() {
        return focus().get("text");
    }

    /** Goes on with Tab until the focus is on something whose text is this. */
    void tabTo(String text) {
        for (int n = 0; n < PATIENCE; n++) {
            if (text().equals(text)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("No way by Tab to: " + text);
    }

    /** Fills in the form of an exercise from its first field to its last, and saves it. */
    void fillIn() {
        for (int n = 0; n < PATIENCE; n++) {
            Focus at = focus();
            if (at.get("name").equals("do") && at.get("value").equals("save")) {
                press("Enter");
                page.waitForURL("**/l/sample/u/**");
                return;
            }
            answer(at);
        }
        throw new AssertionError("No way by Tab to the button that saves");
    }

    private void answer(Focus at) {
        if (at.get("stack").equals("true")) {
            press("Enter"); // moves the card, and the focus to the next one
            return;
        }
        if (at.get("text").equals("Leave it in this order")) {
            press("Enter"); // sets the positions, and the focus goes back to the last item
            return;
        }
        switch (at.get("kind")) {
            case "radio" -> press("Space");
            case "checkbox" -> press(at.get("name").equals("elsewhere") ? "Tab" : "Space");
            case "select-one" -> page.keyboard().type(at.get("nth"));
            case "textarea", "text" -> page.keyboard().insertText("Some words");
            default -> {
                if (at.get("tag").equals("SUMMARY")) {
                    press("Enter");
                }
            }
        }
        if (!at.get("name").equals("elsewhere")) {
            press("Tab");
        }
    }

    private Focus focus() {
        return new Focus((Map<?, ?>) page.evaluate(FOCUSED));
    }

    /** What is known of what has the focus. */
    private record Focus(Map<?, ?> properties) {
        String get(String property) {
            return String.valueOf(properties.get(property));
        }
    }
}
