// SPDX-License-Identifier: Apache-2.0

/**
 * Study: many engagements that together answer a question.
 *
 * <p>MODEL.md section 6 to 9.
 */
@NullMarked
package org.umbrella.study;

import org.jspecify.annotations.NullMarked;
