// SPDX-License-Identifier: Apache-2.0

/**
 * The findings of a study as JSON.
 */
@NullMarked
package org.umbrella.formats.study;

import org.jspecify.annotations.NullMarked;
