package io.keystead.architecture.broken.hotel;

interface HotelMapper {

    record Factory(HotelStore store) {}
}
