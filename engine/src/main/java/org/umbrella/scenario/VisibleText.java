// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * Text that a terminal, XML and JSON can all hold: no control characters but tab and line ends, no
 * half of a surrogate pair, no noncharacter (XML 1.0, production 2; Unicode 16, section 23.7).
 */
public final class VisibleText {

    private VisibleText() {}

    /**
     * Whether text is such text already.
     *
     * @param text any text
     * @return true where nothing in it needs to be written another way
     */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(VisibleText::isPlain);
    }

    /**
     * The text with whatever else it holds written as "\\u001b".
     *
     * @param text any text
     * @return text that can be shown; the same where it is plain
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (isPlain(point)) {
                        shown.appendCodePoint(point);
                    } else {
                        shown.append("\\u")
                                .append(String.format(java.util.Locale.ROOT, "%04x", point));
                    }
                });
        return shown.toString();
    }

    private static boolean isPlain(int point) {
        boolean space = point == '\t' || point == '\n' || point == '\r';
        boolean halfPair = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return (space || !Character.isISOControl(point)) && !halfPair && !nonCharacter;
    }
}
