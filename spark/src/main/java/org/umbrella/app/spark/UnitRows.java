// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkUnit;

/** A unit with what it gave, as a row: the unit's own columns, then those of its part. */
final class UnitRows {

    /** The block that did it, which is the folder it is in. */
    static final String BLOCK = "block";

    static final StructType SCHEMA =
            new StructType()
                    .add(BLOCK, DataTypes.IntegerType, false)
                    .add("question", DataTypes.StringType, false)
                    .add("threat", DataTypes.StringType, false)
                    .add("part", DataTypes.IntegerType, false)
                    .add("first_draw", DataTypes.IntegerType, false)
                    .add("end_draw", DataTypes.IntegerType, false)
                    .add("integers", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
                    .add("reals", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
                    .add("texts", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private UnitRows() {}

    static Row row(int block, WorkUnit unit, WorkPart part) {
        return RowFactory.create(
                block,
                unit.question(),
                unit.threat(),
                unit.block(),
                unit.firstDraw(),
                unit.endDraw(),
                part.integers(),
                part.reals(),
                part.texts().toArray(String[]::new));
    }

    static WorkUnit unit(Row row) {
        return new WorkUnit(
                row.getString(row.fieldIndex("question")),
                row.getString(row.fieldIndex("threat")),
                row.getInt(row.fieldIndex("part")),
                row.getInt(row.fieldIndex("first_draw")),
                row.getInt(row.fieldIndex("end_draw")));
    }

    static WorkPart part(Row row) {
        List<Integer> integers = row.getList(row.fieldIndex("integers"));
        List<Double> reals = row.getList(row.fieldIndex("reals"));
        List<String> texts = row.getList(row.fieldIndex("texts"));
        return WorkPart.of(
                integers.stream().mapToInt(Integer::intValue).toArray(),
                reals.stream().mapToDouble(Double::doubleValue).toArray(),
                texts);
    }
}
