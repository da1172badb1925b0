// SPDX-License-Identifier: Apache-2.0

/**
 * What units of work gave, as a file that another machine reads ({@link
 * org.umbrella.formats.work.WorkResultFile}).
 */
@NullMarked
package org.umbrella.formats.work;

import org.jspecify.annotations.NullMarked;
