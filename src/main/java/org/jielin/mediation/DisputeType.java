package org.jielin.mediation;

/** The types of dispute that the statistics of people's mediation know. The office's own finer types are free text. */
public enum DisputeType {
    MARRIAGE_FAMILY, NEIGHBOUR, HOUSING, CONTRACT, BUSINESS, COMPENSATION, FOREST_LAND, DEMOLITION, ENVIRONMENT, LABOUR, CONSUMER, MEDICAL,
    TRAFFIC, PROPERTY_SERVICE, OTHER
}
