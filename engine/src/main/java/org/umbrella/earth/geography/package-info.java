// SPDX-License-Identifier: Apache-2.0

/**
 * Who lives where: countries, their borders, their cities, and the pieces of land that divide them.
 *
 * <p>A {@link org.umbrella.earth.geography.Territory} is a named list of countries: European NATO
 * on a date ({@link org.umbrella.earth.geography.Alliances}), Iran, the fifty states. {@link
 * org.umbrella.earth.geography.PieceGrids} turns it into a {@link
 * org.umbrella.earth.geography.PieceGrid}: its pieces, a country's land in an H3 cell each, with
 * true area, an aim on the land and the people of its cities (docs/model.md section 6). Everything
 * that is asked of an area (a footprint, the coverage of a territory, a grid of launch points) is
 * asked of such pieces; start there.
 *
 * <p>Borders are Natural Earth's at 1:10 million, drawn straight between points in latitude and
 * longitude and true to some hundreds of metres; people are the cities of GeoNames with a thousand
 * inhabitants or more, so the countryside between them is empty here. What counts as part of which
 * country is in docs/geography.md. Nothing here is a statement about sovereignty.
 */
@NullMarked
package org.umbrella.earth.geography;

import org.jspecify.annotations.NullMarked;
