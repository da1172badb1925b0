// SPDX-License-Identifier: Apache-2.0

/**
 * Pages: HTML that closes what it opens and escapes what it is given, and the one style sheet.
 *
 * <p>Open {@link org.umbrella.report.page.Markup} first.
 */
@NullMarked
package org.umbrella.report.page;

import org.jspecify.annotations.NullMarked;
