package io.octroi.synthetic;

/** What clients differ in, more or less of it; columns that follow one trait move together. */
enum Trait {
    INCOME,
    GOODS_PRICE,
    BIRTH,
    EMPLOYED,
    REGISTRATION,
    ID_PUBLISH,
    CAR_AGE,
    CHILDREN,
    REGION_POPULATION,
    REGION_RATING,
    HOUR,
    EXT_SOURCE_1,
    EXT_SOURCE_2,
    EXT_SOURCE_3,
    SOCIAL_CIRCLE,
    PHONE_CHANGE,
    BUREAU_REQUESTS,
    BUILDING,
    SEX,
    EDUCATION,
    OCCUPATION,
    INCOME_TYPE,
    HOUSING,
    FAMILY,
    CAR,
    CREDIT_TO_GOODS,
    ANNUITY_TO_CREDIT,
    CREDIT_FILE;

    /** The trait's row in the copula. */
    @SuppressWarnings("EnumOrdinal") // Nothing is stored by it: rows are laid out anew from values().
    int row() {
        return ordinal();
    }
}
